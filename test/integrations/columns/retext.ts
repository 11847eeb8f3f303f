import retextEnglish from 'retext-english';
import { unified } from 'unified';
import { VFile } from 'vfile';
import plugin from '../../../src/integrations/retext.ts';
import type { Column } from '../column.ts';

export async function openRetext(): Promise<Column> {
  const processor = unified()
    .use(retextEnglish)
    .use(plugin, { extends: ['all'] });
  return {
    name: 'retext',
    // A vfile has no field for a fix; `expected` says what could stand in the place.
    hasChanges: false,
    isRuleByRule: false,
    async lint(source) {
      const { messages } = await processor.process(new VFile(new TextEncoder().encode(source)));
      return messages.map(({ ruleId = null, fatal, reason, place }) => {
        if (!place) throw new Error('A message has no place.');
        const { start, end } = 'start' in place ? place : { start: place, end: place };
        return {
          ruleId,
          severity: fatal ? 2 : 1,
          message: reason,
          place: `${start.line}:${start.column}-${end.line}:${end.column}`,
        };
      });
    },
  };
}
