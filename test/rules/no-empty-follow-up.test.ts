import rule from '../../rules/no-empty-follow-up.ts';
import { testFixtures } from './fixtures.ts';

testFixtures('no-empty-follow-up', rule);
