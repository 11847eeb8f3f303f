import rule from '../../rules/max-reading-grade.ts';
import { testFixtures } from './fixtures.ts';

testFixtures('max-reading-grade', rule);
