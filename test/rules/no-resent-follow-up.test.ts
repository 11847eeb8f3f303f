import rule from '../../rules/no-resent-follow-up.ts';
import { testFixtures } from './fixtures.ts';

testFixtures('no-resent-follow-up', rule);
