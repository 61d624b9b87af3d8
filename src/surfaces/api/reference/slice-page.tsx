import type { Capability, Command, Query } from '../../../kernel/capability.ts'
import type { Lang } from '../../../kernel/language.ts'
import type { Slices } from '../../../kernel/slices.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Table } from '../../../ui/table.tsx'
import { ownFailures } from '../declared-failures.ts'
import { inputSchema } from '../json-schema.ts'
import { Code } from './code.tsx'
import { curlOf } from './example.ts'
import { FailureTable } from './failure-table.tsx'
import { fieldsOf } from './fields.ts'
import { referenceWords, whoWords } from './words.ts'

type Props = { slices: Slices; slice: Capability; lang: Lang }

/** One slice: each of its commands, then each of its queries. */
export function SlicePage({ slices, slice, lang }: Props) {
  const w = referenceWords[lang]
  const { title, commands, queries } = slice.messages[lang]
  const sent = Object.entries(slice.commands).filter(([, one]) => !one.founds)
  return (
    <>
      <Breadcrumb crumbs={[{ label: w.title, href: '/api' }, { label: title }]} />
      <PageHead title={title} lead={w.whoNote} />
      <Stack>
        <Contents
          parts={[
            [w.commands, sent.map(([key, one]) => [one.name, commands[key] ?? key])],
            [w.queries, Object.entries(slice.queries).map(([key, one]) => [one.name, queries[key] ?? key])],
          ]}
        />
        {sent.map(([key, one]) => (
          <Operation slices={slices} one={one} title={commands[key] ?? key} method="POST" lang={lang} />
        ))}
        {Object.entries(slice.queries).map(([key, one]) => (
          <Operation slices={slices} one={one} title={queries[key] ?? key} method="GET" lang={lang} />
        ))}
      </Stack>
    </>
  )
}

type Links = readonly (readonly [name: string, title: string])[]

/** What this page has, before all of it. */
function Contents({ parts }: { parts: readonly (readonly [title: string, links: Links])[] }) {
  return (
    <Columns layout="two">
      {parts.map(([title, links]) => (
        <Card title={title}>
          <ul class="flex flex-wrap gap-x-4">
            {links.map(([name, label]) => (
              <li>
                <a href={`#${name}`} class="quiet-link inline-block py-1.5">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </Columns>
  )
}

type OperationProps = {
  slices: Slices
  one: Command | Query
  title: string
  method: 'POST' | 'GET'
  lang: Lang
}

function Operation({ slices, one, title, method, lang }: OperationProps) {
  const w = referenceWords[lang]
  return (
    <Card id={one.name} title={title} aside={<code>{`${method} ${one.name}`}</code>}>
      <p class="text-soft">
        {w.who}: {whoWords(one.who, lang)}
      </p>
      <h3 class="mt-4 mb-1 text-base font-bold">{w.input}</h3>
      <Inputs one={one} lang={lang} />
      {'failures' in one && (
        <>
          <h3 class="mt-4 mb-1 text-base font-bold">{w.failures}</h3>
          <Failures slices={slices} command={one} lang={lang} />
        </>
      )}
      <h3 class="mt-4 mb-1 text-base font-bold">{w.example}</h3>
      <Code text={curlOf(one)} />
    </Card>
  )
}

function Inputs({ one, lang }: { one: Command | Query; lang: Lang }) {
  const w = referenceWords[lang]
  const rows = fieldsOf(inputSchema(one.input), lang)
  if (rows.length === 0) return <p class="text-soft">{w.noInput}</p>
  return (
    <Table
      caption={w.input}
      rows={rows}
      columns={[
        { head: w.field, cell: ({ name }) => <code class="text-[0.8125rem]">{name}</code> },
        { head: w.kind, cell: ({ kind }) => kind },
        { head: w.required, cell: ({ required }) => (required ? w.yes : w.no) },
      ]}
    />
  )
}

function Failures({ slices, command, lang }: { slices: Slices; command: Command; lang: Lang }) {
  const failures = ownFailures(slices, command, lang)
  if (failures.length === 0) return <p class="text-soft">{referenceWords[lang].noFailures}</p>
  return <FailureTable failures={failures} lang={lang} />
}
