import type { languages as Languages } from 'monaco-editor';
import { type Explained, explain } from './enums';

interface JsonSchema {
  enum?: unknown[];
  enumDescriptions?: string[];
  [member: string]: unknown;
}

// Between label and description, in what the JSON language keeps as one text.
const dash = ' — ';

/**
 * Lets the variables editor tell in Dutch what the values of enums are, when it completes them and on hovering. Monaco-graphql makes a JSON schema of the variables of
 * each operation and hands it to Monaco's JSON language, without a word of the values; there it gets them.
 */
export function explainVariables(languages: typeof Languages): void {
  const { jsonDefaults } = languages.json;
  const set = jsonDefaults.setDiagnosticsOptions.bind(jsonDefaults);
  let latest = 0;
  jsonDefaults.setDiagnosticsOptions = async (options) => {
    const turn = ++latest;
    await Promise.all((options.schemas ?? []).map(({ schema }) => describe(schema as JsonSchema)));
    // While the labels were asked, the operation may have become another.
    if (turn === latest) {
      set(options);
    }
  };

  // A list of suggestions shows what stands beside the label, and the rest only on asking.
  const register = languages.registerCompletionItemProvider.bind(languages);
  languages.registerCompletionItemProvider = (selector, provider) =>
    register(selector, selector !== 'json' ? provider : { ...bound(provider), provideCompletionItems: async (...asked) => labelled(await provider.provideCompletionItems(...asked)) });
}

async function describe(schema: unknown): Promise<void> {
  if (typeof schema !== 'object' || schema === null) {
    return;
  }

  const { enum: values } = schema as JsonSchema;
  const explained = Array.isArray(values) ? await explain(values) : null;
  if (explained) {
    (schema as JsonSchema).enumDescriptions = values!.map((value) => textOf(explained, value));
  }

  await Promise.all(Object.values(schema).map(describe));
}

function textOf(explained: Explained, value: unknown): string {
  const { label, description } = explained.get(value as string) ?? {};
  return [label, description].filter(Boolean).join(dash);
}

function labelled(list: Languages.CompletionList | null | undefined): Languages.CompletionList | null | undefined {
  for (const item of list?.suggestions ?? []) {
    const text = typeof item.documentation === 'string' ? item.documentation : item.documentation?.value;
    if (typeof item.label === 'string' && item.label.startsWith('"') && text) {
      item.label = { label: item.label, description: text.split(dash)[0] };
    }
  }

  return list;
}

// The methods of a class are not its own properties, and would be left behind by a spread.
function bound(provider: Languages.CompletionItemProvider): Pick<Languages.CompletionItemProvider, 'triggerCharacters' | 'resolveCompletionItem'> {
  return { triggerCharacters: provider.triggerCharacters, resolveCompletionItem: provider.resolveCompletionItem?.bind(provider) };
}
