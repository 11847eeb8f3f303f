import rule from '../../rules/no-unfilled-placeholder.ts';
import { testFixtures } from './fixtures.ts';

testFixtures('no-unfilled-placeholder', rule);
