import rule from '../../rules/require-value-offer.ts';
import { testFixtures } from './fixtures.ts';

testFixtures('require-value-offer', rule);
