import { formatAmount, unitOf } from '../../../kernel/units.ts'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { Limits, Multiplier, Rule } from '../equation/shape.ts'
import { claimKinds } from '../equation/shape.ts'
import { formWords } from '../form-words.ts'
import { type PartProps, withSeveral } from './equation-fields.tsx'
import { listText, timesText } from './equation-form.ts'

type RuleProps = Pick<PartProps, 'at' | 'lang' | 'unit' | 'choices'> & {
  rule?: Rule
  /** What its worth is counted in, as people say it. */
  worth: string
}

/** What one kind of contribution is worth, and for how long. */
export function RuleFields({ at, lang, unit, choices, rule, worth }: RuleProps) {
  const w = formWords[lang]
  const kinds = rule?.kinds ?? []
  const amount =
    rule && /^\d+$/.test(rule.worth)
      ? formatAmount(BigInt(rule.worth), unitOf(unit), lang).number
      : rule?.worth
  return (
    <div class="grid gap-4 rounded-xl border border-line p-4 sm:grid-cols-2">
      <SelectField
        name={`${at}.kind`}
        label={w.ruleKind}
        value={listText(kinds)}
        blank={w.anyKind}
        optional="unsaid"
        options={withSeveral(choices.kinds, kinds, w.severalKinds)}
      />
      <HiddenField name={`${at}.actions`} value={listText(rule?.actions ?? [])} />
      <SelectField
        name={`${at}.unit`}
        label={w.unit}
        value={rule?.unit ?? choices.units[0]?.value}
        options={choices.units}
      />
      <TextField
        name={`${at}.worth`}
        label={w.worth(worth)}
        inputmode="decimal"
        value={amount}
        optional={rule ? undefined : 'unsaid'}
        maxlength={20}
      />
      <SelectField
        name={`${at}.claim`}
        label={w.claim}
        value={rule?.claim ?? 'once'}
        options={claimKinds.map((value) => ({ value, label: w.claims[value] }))}
      />
    </div>
  )
}

/** How many times something counts: what there is, and one more. */
export function MultiplierFields({
  at,
  lang,
  choices,
  multipliers,
}: PartProps & { multipliers: readonly Multiplier[] }) {
  const w = formWords[lang]
  const rows: (Multiplier | undefined)[] = [...multipliers, undefined]
  return (
    <fieldset class="mb-4 flex min-w-0 flex-col gap-3">
      <legend class="mb-1 font-semibold">{w.multipliers}</legend>
      <p class="field-note">{w.multipliersText}</p>
      {rows.map((one, i) => (
        <div class="grid grid-cols-[1fr_6rem] gap-3">
          <SelectField
            name={`${at}.m${i}.of`}
            label={w.multiplierOf}
            value={one ? `${one.by}:${one.of}` : ''}
            optional="unsaid"
            options={choices.multiplied}
          />
          <TextField
            name={`${at}.m${i}.times`}
            label={w.times}
            inputmode="decimal"
            value={timesText(one?.times)}
            optional="unsaid"
            maxlength={10}
          />
        </div>
      ))}
    </fieldset>
  )
}

/** Bounds on what each gets. */
export function LimitFields({ at, lang, unit, limits }: PartProps & { limits?: Limits }) {
  const w = formWords[lang]
  const name = unitOf(unit).name[lang]
  const written = (amount?: number) =>
    amount === undefined ? '' : formatAmount(BigInt(amount), unitOf(unit), lang).number
  return (
    <fieldset class="grid gap-4 sm:grid-cols-2">
      <legend class="mb-1 font-semibold">{w.limits}</legend>
      <TextField
        name={`${at}.least`}
        label={`${w.least} (${name})`}
        inputmode="decimal"
        value={written(limits?.least)}
        optional="unsaid"
        maxlength={20}
      />
      <TextField
        name={`${at}.most`}
        label={`${w.most} (${name})`}
        inputmode="decimal"
        value={written(limits?.most)}
        optional="unsaid"
        maxlength={20}
      />
      <TextField
        name={`${at}.highest`}
        label={w.highest}
        hint={w.highestHint}
        inputmode="decimal"
        value={timesText(limits?.times)}
        optional="unsaid"
        maxlength={10}
      />
    </fieldset>
  )
}
