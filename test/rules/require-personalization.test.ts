import rule from '../../rules/require-personalization.ts';
import { testFixtures } from './fixtures.ts';

testFixtures('require-personalization', rule);
