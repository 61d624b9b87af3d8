import { archiveMessages } from '../../../kernel/archive/sentences.ts'
import type { Command } from '../../../kernel/capability.ts'
import { type KernelFailure, kernelFailure, kernelFailures } from '../../../kernel/failure.ts'
import type { Lang } from '../../../kernel/language.ts'
import { sentenceOf } from '../../../kernel/sentence.ts'
import type { Slices } from '../../../kernel/slices.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { exampleOf } from '../declared-failures.ts'
import { type ApiFailure, apiFailures, apiMessages } from '../failures.ts'
import { referenceWords } from './words.ts'

/** What a code means and which commands answer it. */
export interface Explanation {
  sentence: string
  status: number
  commands: readonly Command[]
}

/** The explanation of a failure's code; undefined where there is none of that name. */
export function explanationOf(slices: Slices, code: string, lang: Lang): Explanation | undefined {
  const [area = '', name = ''] = code.split('.')
  if (code === 'kernel.bug') return { sentence: referenceWords[lang].bug, status: 500, commands: [] }
  if (area === 'kernel') return ofKernel(slices, name, lang)
  if (area === 'api') return ofApi(name, lang)
  if (area === 'archive') return ofArchive(name, lang)
  const commands = Object.values(slices.slice(area)?.commands ?? {}).filter((one) =>
    one.failures.includes(name),
  )
  if (commands.length === 0) return undefined
  return { sentence: exampleOf(slices, code, lang), status: 409, commands }
}

function ofKernel(slices: Slices, name: string, lang: Lang): Explanation | undefined {
  if (!Object.hasOwn(kernelFailures, name)) return undefined
  const code = name as KernelFailure
  return {
    sentence: sentenceOf(slices, kernelFailure(code), lang),
    status: kernelFailures[code],
    commands: [],
  }
}

function ofApi(name: string, lang: Lang): Explanation | undefined {
  if (!Object.hasOwn(apiFailures, name)) return undefined
  const code = name as ApiFailure
  const sentence = apiMessages[lang][code]({ most: 50, name: '…', template: '…', allowed: 'GET, POST' })
  return { sentence, status: apiFailures[code], commands: [] }
}

function ofArchive(name: string, lang: Lang): Explanation | undefined {
  if (!Object.hasOwn(archiveMessages[lang], name)) return undefined
  const sentence = archiveMessages[lang][name]!({ theirs: '…', ours: '…', slug: '…', place: '…' })
  return { sentence, status: 409, commands: [] }
}

type Props = { code: string; known: Explanation | undefined; lang: Lang }

/** The page a problem document's `type` leads to. */
export function ProblemPage({ code, known, lang }: Props) {
  const w = referenceWords[lang]
  return (
    <>
      <Breadcrumb crumbs={[{ label: w.title, href: '/api' }, { label: w.about }]} />
      <PageHead title={<code>{code}</code>} eyebrow={known && `${w.status} ${known.status}`} />
      <Stack>
        <Card title={w.meaning}>
          <p>{known?.sentence ?? w.unknown}</p>
        </Card>
        {known && known.commands.length > 0 && (
          <Card title={w.metIn}>
            <ul class="rows">
              {known.commands.map((one) => (
                <li class="border-line py-2">
                  <a href={`/api/reference/${one.name.split('.')[0]}#${one.name}`}>
                    <code>{one.name}</code>
                  </a>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </Stack>
    </>
  )
}
