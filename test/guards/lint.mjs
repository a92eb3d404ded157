/** Lints texts as if they stood in the named files (cases on stdin); prints the rules that each text breaks. */
import { json } from 'node:stream/consumers';
import { ESLint } from 'eslint';

const eslint = new ESLint();

async function brokenRules({ file, text }) {
  const [result] = await eslint.lintText(text, { filePath: file, warnIgnored: true });
  return [...new Set(result.messages.map(({ ruleId, message }) => ruleId ?? message))];
}

const found = {};
for (const lintCase of await json(process.stdin)) found[lintCase.name] = await brokenRules(lintCase);
console.log(JSON.stringify(found));
