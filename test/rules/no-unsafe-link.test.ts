import { beforeAll } from 'vitest';
import rule from '../../rules/no-unsafe-link.ts';
import { loadHtml } from '../../src/core.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';
beforeAll(loadHtml);

new RuleTester().run('no-unsafe-link', rule, {
  valid: [
    { name: 'one link', text: 'The list is at https://seeds.example/list. Which beans?' },
    { name: 'near miss: LinkedIn’s own', text: 'See https://lnkd.in/eX12ab. Is it right?', channel: 'linkedin-dm' },
    { name: 'near miss: a short name that hides nothing', text: 'See https://youtu.be/abc. Is that your boat?' },
    {
      name: 'near miss: the same site with www',
      text: 'Is yours the same?',
      html: '<a href="https://www.mill.example/wheel">mill.example/wheel</a>',
    },
    { name: 'near miss: an address of mail', text: 'Write to ana@seeds.example. Which beans?' },
    { name: 'near miss: one’s own machine', text: 'Open http://localhost:8080/x. Does it fail?' },
    { name: 'allowed by the options', text: 'See https://bit.ly/x1. Which?', options: [{ allowDomains: ['bit.ly'] }] },
    { name: 'quoted text', text: 'Fine.\n\n> http://old.example and https://bit.ly/x1' },
    {
      name: 'an answer may have many',
      kind: 'reply',
      text: 'See https://a.example/1 https://a.example/2 https://a.example/3.',
    },
  ],
  invalid: [
    {
      text: 'See https://bit.ly/x1. Which?',
      errors: [
        {
          messageId: 'shortener',
          data: { host: 'bit.ly', shown: '', href: 'https://bit.ly/x1' },
          text: 'https://bit.ly/x1',
        },
      ],
    },
    {
      text: 'Is yours the same?',
      html: '<a href="https://evil.example/x">acme.com</a>',
      errors: [
        { messageId: 'mismatch', data: { host: 'evil.example', shown: 'acme.com', href: 'https://evil.example/x' } },
      ],
    },
    {
      text: 'It is on http://203.0.113.9/x now. Which?',
      errors: [{ messageId: 'address', text: 'http://203.0.113.9/x' }],
    },
    {
      text: 'See http://seeds.example/list. Which?',
      errors: [{ messageId: 'insecure', text: 'http://seeds.example/list' }],
      output: 'See https://seeds.example/list. Which?',
    },
    {
      kind: 'first',
      text: 'See https://a.example/1 and https://a.example/2. Which?',
      errors: [{ messageId: 'many', data: { count: 2, max: 1 }, text: 'https://a.example/2' }],
    },
    {
      name: 'a shortener of one’s own',
      text: 'See https://go.corp.example/1. Which?',
      options: [{ shorteners: ['go.corp.example'] }],
      errors: [{ messageId: 'shortener' }],
    },
    {
      kind: 'follow-up',
      name: 'more in a later message',
      options: [{ maxLinksLater: 0 }],
      text: 'See https://a.example/1. Which?',
      errors: [{ messageId: 'many' }],
    },
  ],
});

testFixtures('no-unsafe-link', rule);
