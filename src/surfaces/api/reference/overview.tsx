import type { Capability } from '../../../kernel/capability.ts'
import { type KernelFailure, kernelFailure, kernelFailures } from '../../../kernel/failure.ts'
import type { Lang } from '../../../kernel/language.ts'
import { sentenceOf } from '../../../kernel/sentence.ts'
import type { Slices } from '../../../kernel/slices.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import type { DeclaredFailure } from '../declared-failures.ts'
import { type ApiFailure, apiFailure, apiFailures, apiMessages } from '../failures.ts'
import { Code } from './code.tsx'
import { FailureTable } from './failure-table.tsx'
import { referenceWords } from './words.ts'

type Props = { slices: Slices; lang: Lang }

/** The first page: how to begin, and what there is. */
export function Overview({ slices, lang }: Props) {
  const w = referenceWords[lang]
  const paragraphs = [
    [w.startTitle, w.start],
    [w.keyTitle, w.key],
    [w.problemTitle, w.problem],
  ]
  return (
    <>
      <PageHead
        title={w.title}
        lead={w.lead}
        actions={<LinkButton href="/api/openapi.json">{w.openapi}</LinkButton>}
      />
      <Stack>
        <Columns layout="main-side">
          <Card title={w.slices}>
            <ul class="rows">
              {slices.all.map((slice) => (
                <SliceLine slice={slice} lang={lang} />
              ))}
            </ul>
          </Card>
          <Stack>
            {paragraphs.map(([title, text]) => (
              <Card title={title}>
                <p>{text}</p>
              </Card>
            ))}
            <Card title={w.example}>
              <Code text={example} />
            </Card>
          </Stack>
        </Columns>
        <Card title={w.common}>
          <FailureTable failures={commonFailures(slices, lang)} lang={lang} />
        </Card>
      </Stack>
    </>
  )
}

const example = `curl "$DURE/api/v1/commons"

curl "$DURE/api/v1/c/COMMONS" \\
  -H "Authorization: Bearer $TOKEN"`

function SliceLine({ slice, lang }: { slice: Capability; lang: Lang }) {
  const w = referenceWords[lang]
  const { title, commands, queries } = slice.messages[lang]
  const [writes, reads] = [Object.keys(commands).length, Object.keys(queries).length]
  return (
    <li class="flex flex-wrap items-baseline justify-between gap-x-4 border-line py-2.5">
      <a href={`/api/reference/${slice.name}`}>{title}</a>
      <span class="text-sm text-soft tnum">
        {w.commands} {writes} · {w.queries} {reads}
      </span>
    </li>
  )
}

function commonFailures(slices: Slices, lang: Lang): DeclaredFailure[] {
  const ofDoor = (Object.keys(kernelFailures) as KernelFailure[]).map((code) => ({
    code: `kernel.${code}`,
    status: kernelFailures[code],
    sentence: sentenceOf(slices, kernelFailure(code), lang),
  }))
  const ofApi = (Object.keys(apiFailures) as ApiFailure[]).map((code) => ({
    code: apiFailure(code).code,
    status: apiFailures[code],
    sentence: apiMessages[lang][code]({ most: '50', name: '…', template: '…', allowed: 'GET, POST' }),
  }))
  return [...ofDoor, ...ofApi]
}
