import rule from '../../rules/no-feature-dump.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';

const draft = (text: string) => ({ text, kind: 'first' as const, recipient: 'Wei Zhang' });

new RuleTester().run('no-feature-dump', rule, {
  valid: [
    { name: 'two', ...draft('We offer wheels and brakes.') },
    { name: 'near miss: denied', ...draft('We do not offer wheels, brakes, lights or bells.') },
    { name: 'near miss: clauses', ...draft('We offer to come, and we look, and we say what it is.') },
    { name: 'near miss: of theirs', ...draft('We support your Okta, your Entra and your old LDAP.') },
    { name: 'near miss: with a figure', ...draft('We offer wheels, brakes and lights for 30 % less.') },
    { name: 'near miss: a list of something else', ...draft('We need:\n\n- the urn\n- the key\n- two tables') },
    {
      name: 'four, where the options say so',
      ...draft('We offer wheels, brakes and lights.'),
      options: [{ minItems: 4 }],
    },
    { name: 'answers', ...draft('We offer wheels, brakes and lights.'), kind: 'reply' },
  ],
  invalid: [
    {
      ...draft('Hello. We offer SSO, SCIM, RBAC and audit logs.'),
      errors: [
        { messageId: 'features', data: { items: 4, reader: 'Wei' }, text: 'We offer SSO, SCIM, RBAC and audit logs.' },
      ],
    },
    {
      name: 'bullets',
      ...draft('Our services:\n\n* Payroll\n* Tax\n* Audits'),
      errors: [{ messageId: 'features', text: '* Payroll\n* Tax\n* Audits' }],
    },
  ],
});

testFixtures('no-feature-dump', rule);
