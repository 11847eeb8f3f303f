import rule from '../../rules/require-clear-question.ts';
import { testFixtures } from './fixtures.ts';

testFixtures('require-clear-question', rule);
