import { Choice } from '../../../ui/choice.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import type { PageView } from '../../../ui/page.ts'
import type { NamedProcedure } from '../procedure.ts'
import { proposingWords } from '../proposing-words.ts'
import { procedureSentence } from './fitting.ts'

type Props = { view: PageView; procedures: readonly NamedProcedure[] }

/** How it is to be decided, each way as our rules state it. A single way is only said. */
export function ProcedureChoice({ view, procedures }: Props) {
  const w = proposingWords[view.lang]
  const [first] = procedures
  if (!first) return null
  if (procedures.length === 1) return <OnlyProcedure view={view} code={first.code} />
  return (
    <Choice
      name="procedure"
      label={w.procedure}
      hint={w.procedureHint}
      value={first.code}
      options={procedures.map(({ code, procedure }) => ({
        value: code,
        label: procedure.label[view.lang],
        detail: withoutLabel(procedureSentence(view, code), procedure.label[view.lang]),
      }))}
    />
  )
}

function OnlyProcedure({ view, code }: { view: PageView; code: string }) {
  const w = proposingWords[view.lang]
  return (
    <div>
      <p class="font-semibold">{w.procedure}</p>
      <p class="field-note">{procedureSentence(view, code)}</p>
      <HiddenField name="procedure" value={code} />
    </div>
  )
}

/** Its sentence begins with its name, which stands above it already. */
const withoutLabel = (sentence: string | undefined, label: string) =>
  sentence?.startsWith(`${label}: `) ? sentence.slice(label.length + 2) : sentence
