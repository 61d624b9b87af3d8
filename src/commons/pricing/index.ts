import { capability } from '../../kernel/capability.ts'

/**
 * 값 규칙: prices, fees and splits as bounded data. `shape.ts` says what rules are, `evaluate.ts` works them out,
 * `line-text.ts` and `rule-text.ts` say them. Pure: it keeps nothing; the slices that charge by it do.
 */
export default capability({
  name: 'pricing',
  folder: import.meta.dirname,
  commands: {},
  queries: {},
  messages: {
    ko: { title: '값 규칙', commands: {}, queries: {}, failures: {}, entries: {} },
    en: { title: 'Price rules', commands: {}, queries: {}, failures: {}, entries: {} },
  },
})
