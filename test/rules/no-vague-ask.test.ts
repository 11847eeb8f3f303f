import rule from '../../rules/no-vague-ask.ts';
import { testFixtures } from './fixtures.ts';

testFixtures('no-vague-ask', rule);
