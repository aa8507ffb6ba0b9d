// Reads pages as lines of JSON ({ name, html, isPart }) and answers, when the input ends, with the errors that a parser of HTML finds in them.
import { createInterface } from 'node:readline';
import { parse, parseFragment } from 'parse5';

const errors = [];
for await (const line of createInterface({ input: process.stdin })) {
  const { name, html, isPart } = JSON.parse(line);
  (isPart ? parseFragment : parse)(html, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code, startOffset }) => errors.push(`${name}: ${code} at “${html.slice(Math.max(0, startOffset - 30), startOffset + 30)}”`),
  });
}

console.log(JSON.stringify(errors));
