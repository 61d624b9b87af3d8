import type { Lang } from '../../../kernel/language.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { useField } from '../../../ui/form-context.ts'
import type { ClauseField } from '../clause-fields.ts'
import { writeControl } from '../control.ts'
import { aroundValue, type FormRule, type FoundingForm } from '../founding-form.ts'
import { words } from '../words.ts'
import { boundsOf, ClauseControl } from './clause-control.tsx'
import { ProcedureFields } from './procedure-fields.tsx'

/**
 * The rules of a commons that is being founded, as plain sentences with every number in its place. Goes inside a
 * `<Form>`; `answersFrom` reads what it sends.
 */
export function CharterForm({ form, lang }: { form: FoundingForm; lang: Lang }) {
  const w = words[lang]
  return (
    <div class="flex flex-col gap-5">
      {form.asked.map((rule) => (
        <RuleControls rule={rule} lang={lang} />
      ))}
      <Disclosure summary={w.more}>
        <div class="flex flex-col gap-6">
          {form.more.map(({ chapter, rules }) => (
            <section class="flex flex-col gap-4">
              <h3 class="text-base font-bold">{w.chapters[chapter]}</h3>
              {rules.map((rule) => (
                <RuleControls rule={rule} lang={lang} />
              ))}
            </section>
          ))}
        </div>
      </Disclosure>
    </div>
  )
}

function RuleControls({ rule, lang }: { rule: FormRule; lang: Lang }) {
  const around = aroundValue(rule)
  if (around) return <InlineRule rule={rule} around={around} lang={lang} />
  const isPlain = rule.fields.length === 1 && rule.fields[0]!.control.kind === 'choice'
  if (isPlain) return <ClauseControl field={rule.fields[0]!} lang={lang} />
  return (
    <div class="flex flex-col gap-3">
      <p>{rule.sentence}</p>
      <Disclosure summary={words[lang].edit}>
        <div class="flex flex-col gap-4">
          {rule.procedure ? (
            <ProcedureFields
              clause={rule.procedure.clause}
              procedure={rule.procedure.stated}
              fields={rule.fields}
              lang={lang}
            />
          ) : (
            rule.fields.map((field) => <ClauseControl field={field} lang={lang} />)
          )}
        </div>
      </Disclosure>
    </div>
  )
}

type Inline = { rule: FormRule; around: { before: string; after: string }; lang: Lang }

/** A sentence whose number is typed where it stands. */
function InlineRule({ rule, around, lang }: Inline) {
  const field = rule.fields[0]!
  const bounds = boundsOf(field, lang)
  return (
    <div>
      <p class="leading-loose">
        {around.before}
        <InlineNumber field={field} hint={bounds} />
        {around.after}
      </p>
      {bounds && <p class="text-sm text-soft">{bounds}</p>}
    </div>
  )
}

function InlineNumber({ field, hint }: { field: ClauseField; hint: string }) {
  const stored = writeControl(field.control, field.value)[0]
  const { id, value, error } = useField({ name: field.path, value: stored })
  return (
    <input
      id={id}
      name={field.path}
      value={value}
      inputmode="numeric"
      required
      autocomplete="off"
      aria-label={hint ? `${field.label}. ${hint}` : field.label}
      aria-invalid={error ? 'true' : undefined}
      class="input tnum mx-1 inline-flex w-24 text-center"
    />
  )
}
