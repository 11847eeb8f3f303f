/** What gives away that a message sells or recruits. Kinds of statement, not trades. */
import { words, type WordPattern } from './pattern.ts';

/** Each of these is one sign; two of them, or one of the strong, make a message a commercial one. */
export const sellingSigns: readonly { pattern: WordPattern; isStrong?: true }[] = [
  {
    isStrong: true,
    pattern: words(
      '(?:we|i|our (?:company|firm|agency|team|platform|product|software|service|solution|tool|app|studio)) (?:(?:can|could|also|currently|now|specialise in|specialize in|are|am|proudly|already) )*(?:help|helps|helping|helped|offer|offers|offering|provide|provides|providing|sell|sells|supply|supplies|deliver|delivers|enable|enables|empower|empowers) (?:\\S+ ){0,6}?(?:companies|businesses|firms|teams|brands|clients|customers|organi[sz]ations|agencies|startups|start-ups|restaurants|clinics|shops|offices|schools|hotels|people like|(?:\\w+ )?like (?:you|yours)|coaches|consultants|founders|owners|leaders|manufacturers|retailers)',
    ),
  },
  {
    isStrong: true,
    pattern: words(
      '(?:free|no[ -]obligation|complimentary|30[ -]day|14[ -]day|free \\d+[ -]day) (?:trial|demo|audit|consultation|quote|quotation|estimate|sample pack|strategy (?:call|session))|(?:book|schedule|get|see|request|watch) (?:a|your|our|the) (?:\\w+ )?demo|special (?:price|offer|rate|discount)|(?:\\d+%?|percent|per cent) (?:off|discount)|discount code|price list|(?:our|the) (?:pricing|rates|packages) (?:start|starts|begin|are|is)|order (?:now|today)|buy (?:now|today)',
    ),
  },
  {
    pattern: words(
      'our (?:\\S+ )?(?:platform|product|products|solution|solutions|services|software|tool|app|clients|customers|agency|pricing|packages|offering|catalogue|catalog|portfolio|technology)',
    ),
  },
  {
    pattern: words(
      '(?:we|i) (?:(?:also|currently|now|only) )*(?:sell|supply|import|export|distribute|manufacture|install|rent out|wholesale|specialise|specialize|do (?:web|seo|marketing|design|bookkeeping|payroll|cleaning))',
    ),
  },
  {
    pattern: words(
      '(?:i|we) (?:could|can|would|will|am able to) (?:offer|quote|supply|sell|deliver|price)(?: \\S+){0,3} (?:you|your|for|at|it)',
    ),
  },
  {
    pattern: words(
      '(?:per|a|each) (?:seat|user|month|unit|piece|licen[cs]e|kilo|pallet|box|tonne) (?:plus|excl|incl|for|at|if|from|and)|(?:from|at|only|just|for) (?:€|\\$|£|usd|eur|gbp)? ?\\d+(?: (?:euros?|eur|dollars?|usd|pounds?))',
    ),
  },
];

export const recruitingSigns = words(
  "(?:i am|we are|my client is|our client is|currently) (?:recruiting|hiring|looking for (?:a|an|someone|your))|(?:the|this|a|an|our|my client's) (?:\\S+ ){0,3}(?:role|position|vacancy|opening) (?:is|pays|at|in|with|would|that|as|for)|(?:salary|day rate|base) (?:is|of|range|up to|from|between)|your (?:profile|experience|background|cv|resume) (?:is|matches|fits|stood|looks|would|caught)",
);
