/** `msglint/testing`: what authors of rules test them with. */
export { RuleTester, RuleTestError } from './engine/rule-tester.ts';
export type {
  ExpectedError,
  ExpectedSuggestion,
  InvalidCase,
  RuleTesterOptions,
  RuleTests,
  TestFunction,
  ValidCase,
} from './engine/rule-tester.ts';
