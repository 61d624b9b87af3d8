import type { Lang } from '../../../kernel/language.ts'
import { unitOf } from '../../../kernel/units.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type Option, SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { Bucket } from '../equation/shape.ts'
import { formWords } from '../form-words.ts'
import type { Choices } from './equation-choices.ts'
import { listText, shareText, sourceText } from './equation-form.ts'
import { LimitFields, MultiplierFields, RuleFields } from './rule-fields.tsx'

export type PartProps = {
  /** Where in the form it stands, `b2`. */
  at: string
  bucket: Bucket | undefined
  unit: string
  lang: Lang
  choices: Choices
}

const kinds = ['contributions', 'fund', 'members', 'points', 'needs', 'agent'] as const

/** One part of what is shared: its name, how much, to whom. */
export function PartFields(props: PartProps) {
  const { at, bucket, lang } = props
  const w = formWords[lang]
  const isNew = bucket === undefined
  return (
    <fieldset class="flex min-w-0 flex-col gap-4">
      <legend class="mb-3 text-lg font-bold">{bucket?.label[lang] ?? w.morePart}</legend>
      <HiddenField name={`${at}.code`} value={bucket?.code ?? ''} />
      {isNew ? (
        <BothNames at={at} lang={lang} optional />
      ) : (
        <Disclosure summary={w.rename}>
          <BothNames at={at} lang={lang} label={bucket.label} optional />
        </Disclosure>
      )}
      <div class="grid gap-4 sm:grid-cols-[8rem_1fr]">
        <TextField
          name={`${at}.share`}
          label={`${w.share} (%)`}
          hint={w.shareHint}
          inputmode="decimal"
          value={bucket && shareText(bucket.share)}
          optional={isNew ? 'unsaid' : undefined}
          maxlength={20}
        />
        <Choice
          name={`${at}.of`}
          label={w.of}
          value={[bucket?.of ?? 'total']}
          options={[
            { value: 'total', label: w.ofTotal },
            { value: 'rest', label: w.ofRest },
          ]}
        />
      </div>
      <SelectField
        name={`${at}.kind`}
        label={w.kind}
        hint={w.kindHint}
        value={bucket?.to.kind ?? 'fund'}
        options={kinds.map((value) => ({ value, label: w.kinds[value] }))}
      />
      <RecipientFields {...props} />
      {!isNew && <Checkbox name={`${at}.out`} value="yes" label={w.out} />}
    </fieldset>
  )
}

type NamesProps = { at: string; lang: Lang; label?: { ko: string; en: string }; optional?: boolean }

/** A name in both languages; the second may stay empty and is then the first. */
export function BothNames({ at, lang, label, optional }: NamesProps) {
  const w = formWords[lang]
  const name = at === '' ? 'label' : `${at}.label`
  return (
    <div class="grid gap-4 sm:grid-cols-2">
      <TextField
        name={`${name}.ko`}
        label={`${w.name} (${w.korean})`}
        value={label?.ko}
        optional={optional ? 'unsaid' : undefined}
        maxlength={80}
      />
      <TextField
        name={`${name}.en`}
        label={`${w.name} (${w.english})`}
        value={label?.en}
        optional
        maxlength={80}
      />
    </div>
  )
}

function RecipientFields(props: PartProps) {
  const { at, bucket, lang, choices } = props
  const w = formWords[lang]
  const to = bucket?.to
  const kind = to?.kind ?? 'fund'
  if (kind === 'fund')
    return (
      <SelectField
        name={`${at}.fund`}
        label={w.fund}
        value={to?.kind === 'fund' ? to.fund : undefined}
        options={choices.funds}
        optional={bucket ? undefined : 'unsaid'}
      />
    )
  if (to?.kind === 'agent')
    return (
      <TextField
        name={`${at}.agent`}
        label={w.agent}
        hint={w.agentHint}
        value={choices.agents.get(to.agent)}
      />
    )
  if (to?.kind === 'members')
    return (
      <SelectField
        name={`${at}.type`}
        label={w.type}
        value={listText(to.types)}
        blank={w.everybody}
        optional="unsaid"
        options={withSeveral(choices.types, to.types, w.severalTypes)}
      />
    )
  if (to?.kind === 'points') return <LimitFields {...props} limits={to.limits} />
  return to?.kind === 'contributions' ? <ContributionFields {...props} to={to} /> : null
}

type Contributions = Extract<Bucket['to'], { kind: 'contributions' }>

function ContributionFields({ to, ...props }: PartProps & { to: Contributions }) {
  const { at, lang, unit } = props
  const w = formWords[lang]
  const chosen = sourceText(to.source)
  const sources = [...new Set(['income', 'of-income', 'all', chosen])].map((value) => ({
    value,
    label: w.sources[value as keyof typeof w.sources] ?? w.sources.these,
  }))
  const isLimited = to.limits !== undefined || to.multipliers.length > 0
  return (
    <>
      <SelectField name={`${at}.source`} label={w.source} value={chosen} options={sources} />
      {to.rules.map((rule, i) => (
        <RuleFields {...props} at={`${at}.r${i}`} rule={rule} worth={unitOf(unit).name[lang]} />
      ))}
      <Disclosure summary={w.moreRule}>
        <RuleFields {...props} at={`${at}.r${to.rules.length}`} worth={unitOf(unit).name[lang]} />
      </Disclosure>
      <Disclosure summary={`${w.multipliers} · ${w.limits}`} open={isLimited}>
        <MultiplierFields {...props} multipliers={to.multipliers} />
        <LimitFields {...props} limits={to.limits} />
      </Disclosure>
    </>
  )
}

/** The options, and the several that are chosen now as one of them. */
export const withSeveral = (options: readonly Option[], chosen: readonly string[], label: string) =>
  chosen.length > 1 ? [{ value: listText(chosen), label }, ...options] : options
