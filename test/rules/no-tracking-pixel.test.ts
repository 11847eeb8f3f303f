import { beforeAll } from 'vitest';
import rule from '../../rules/no-tracking-pixel.ts';
import { loadHtml } from '../../src/core.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';
const text = 'The barn is free from May. Would it do for your looms?';

beforeAll(loadHtml);

new RuleTester().run('no-tracking-pixel', rule, {
  valid: [
    { name: 'no HTML', text },
    { name: 'near miss: a logo that comes with the mail', text, html: '<img src="cid:logo" width=1 height=1>' },
    {
      name: 'near miss: a spacer without a server',
      text,
      html: '<img src="data:image/gif;base64,R0lG" width=1 height=1>',
    },
    { name: 'near miss: a chart', text, html: '<img src="https://a.example/noise.png" width=480 height=300>' },
    { name: 'near miss: a line', text, html: '<img src="https://a.example/line.png" width=600 height=1>' },
    {
      name: 'clicks, where the options say so',
      text,
      html: '<a href="https://email.mixmax.com/c/1">list</a>',
      options: [{ clicks: false }],
    },
    { name: 'broken markup', text, html: '<img src="https://[broken" width=1 height=1><a href=' },
  ],
  invalid: [
    {
      text,
      html: '<p>Hello</p>\n<img src="https://track.mixmax.com/api/1" width=1 height=1>',
      errors: [
        {
          messageId: 'vendor',
          data: { vendor: 'Mixmax', host: 'track.mixmax.com', line: 2, label: 'track.mixmax.com' },
          line: 1,
          column: 1,
        },
      ],
    },
    {
      name: 'a pixel by its style',
      text,
      html: '<img src="//a.example/1.gif" style="width:1px; height: 1px">',
      errors: [{ messageId: 'pixel' }],
    },
    {
      name: 'hidden with what it stands in',
      text,
      html: '<div style="display:none !important"><img src="https://a.example/1"></div>',
      errors: [{ messageId: 'pixel' }],
    },
    {
      text,
      html: '<a href="https://email.mixmax.com/c/1">the list</a>',
      errors: [
        { messageId: 'click', data: { vendor: 'Mixmax', host: 'email.mixmax.com', line: 1, label: 'the list' } },
      ],
    },
    {
      name: 'a host of one’s own',
      text,
      html: '<img src="https://t.corp.example/a.png" width=90>',
      options: [{ hosts: ['t.corp.example'] }],
      errors: [{ messageId: 'vendor' }],
    },
  ],
});

testFixtures('no-tracking-pixel', rule);
