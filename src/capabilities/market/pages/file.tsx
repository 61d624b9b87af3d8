import { kernelFailure } from '../../../kernel/failure.ts'
import { formatDateTime } from '../../../kernel/language.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { FileField } from '../../../ui/file-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Progress } from '../../../ui/progress.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Stat, Stats } from '../../../ui/stat.tsx'
import { Table } from '../../../ui/table.tsx'
import { once } from '../../../ui/typed.ts'
import { words } from '../files/words.ts'
import { listingFile, listingFiles } from '../query-listing-files.ts'
import { readListingFile } from '../read-listing-file.ts'
import { startListingFile } from '../start-listing-file.ts'
import { stopListingFile } from '../stop-listing-file.ts'
import { words as marketWords } from '../words.ts'
import { headingFor, problemText } from './file-csv.ts'

const count = (view: PageView, n: number) => n.toLocaleString(view.lang)

/** Sending a file of many things, and what became of those sent before. */
export const filesPage: Page = page({
  path: '/market/file',
  title: (view) => words[view.lang].title,
  async render(view) {
    const w = words[view.lang]
    const { files } = await view.ask(listingFiles, {})
    return (
      <>
        <Crumbs view={view} />
        <PageHead title={w.title} lead={w.lead} />
        <Stack>
          <Card>
            <Form view={view} action={view.href('/market/file')} submit={w.read} upload>
              <FileField name="file" label={w.choose} hint={w.chooseHint} accept=".csv,.tsv,.txt,.xlsx" />
            </Form>
          </Card>
          <Card title={w.formTitle}>
            <p class="mb-3 text-soft">{w.formText}</p>
            <div class="flex flex-wrap gap-2.5">
              <LinkButton href={view.href('/market/file/empty.csv')} icon="download" download>
                {w.empty}
              </LinkButton>
              <LinkButton href={view.href('/market/file/mine.csv')} icon="download" download>
                {w.mine}
              </LinkButton>
            </div>
          </Card>
          {files.length > 0 && (
            <Card title={w.files}>
              <Rows label={w.files}>
                {files.map(({ file, name, state, rows, at }) => (
                  <Row
                    href={view.href(`/market/file/${file}`)}
                    title={name}
                    detail={[
                      w.rows(count(view, rows)),
                      formatDateTime(new Date(at), view.lang, view.timeZone),
                    ].join(' · ')}
                    aside={<Badge tone={state === 'done' ? 'good' : 'waits'}>{w.states[state]}</Badge>}
                  />
                ))}
              </Rows>
            </Card>
          )}
        </Stack>
      </>
    )
  },
})

function Crumbs({ view, name }: { view: PageView; name?: string }) {
  const market = { label: marketWords[view.lang].title, href: view.href('/market') }
  const mine = { label: marketWords[view.lang].mine, href: view.href('/market/mine') }
  const files = { label: words[view.lang].title, href: name ? view.href('/market/file') : undefined }
  return <Breadcrumb crumbs={[market, mine, files, ...(name ? [{ label: name }] : [])]} />
}

type Shown = Awaited<ReturnType<typeof listingFile.run>>
type Props = { view: PageView; one: Shown }

/** One file: its first rows before it is started, then how far it is and which rows were left out. */
export const filePage: Page = page({
  path: '/market/file/:file{[0-9a-f-]{36}}',
  title: async (view) => (await loadFile(view)).name,
  async render(view) {
    const w = words[view.lang]
    const one = await loadFile(view)
    return (
      <>
        <Crumbs view={view} name={one.name} />
        <PageHead
          title={one.name}
          lead={one.state === 'read' ? w.readLead(count(view, one.rows)) : undefined}
          badge={<Badge tone={one.state === 'done' ? 'good' : 'waits'}>{w.states[one.state]}</Badge>}
        />
        <Stack>
          {one.state === 'read' ? <Start view={view} one={one} /> : <Taken view={view} one={one} />}
          {one.refusals.length > 0 && <Refused view={view} one={one} />}
        </Stack>
      </>
    )
  },
})

const loadFile = (view: PageView): Promise<Shown> => {
  const after = Number(view.search.get('after') ?? 0)
  return view.ask(listingFile, {
    file: view.params.file ?? '',
    after: Number.isInteger(after) && after > 0 ? after : 0,
  })
}

function Start({ view, one }: Props) {
  const w = words[view.lang]
  const columns = one.headings
    .map((column, at) => ({ head: headingFor(view, column), cell: (row: string[]) => row[at] ?? '' }))
    .filter(({ head }) => head !== '')
  return (
    <Card title={w.firstRows}>
      <Table caption={w.firstRows} columns={columns} rows={one.first} />
      <div class="mt-4">
        <Form
          action={view.href(`/market/file/${one.file}/start`)}
          onceKey={`${view.key}-start`}
          submit={w.start(count(view, one.rows))}
        >
          {null}
        </Form>
      </div>
    </Card>
  )
}

function Taken({ view, one }: Props) {
  const w = words[view.lang]
  const isOver = one.state !== 'running'
  return (
    <Card>
      <Progress label={w.progress} done={one.rowsDone} total={one.rows} />
      <div class="mt-4">
        <Stats>
          {(['made', 'changed', 'refused'] as const).map((what) => (
            <Stat label={w.sums[what]}>{count(view, one[what])}</Stat>
          ))}
        </Stats>
      </div>
      {one.state === 'done' && one.refused === 0 && <p class="mt-3">{w.allIn}</p>}
      <div class="mt-4 flex flex-wrap gap-2.5">
        {isOver ? (
          <>
            <LinkButton href={view.href('/market/mine')} tone="primary">
              {w.seeMine}
            </LinkButton>
            <LinkButton href={view.href('/market/file')}>{w.another}</LinkButton>
          </>
        ) : (
          <Confirm
            label={w.stop}
            tone="quiet"
            question={w.stopText}
            action={view.href(`/market/file/${one.file}/stop`)}
            submit={w.stop}
            onceKey={`${view.key}-stop`}
          />
        )}
      </div>
    </Card>
  )
}

function Refused({ view, one }: Props) {
  const w = words[view.lang]
  const title = one.headings.indexOf('title')
  const next = one.next === null ? undefined : view.href(`/market/file/${one.file}?after=${one.next}`)
  return (
    <Card title={w.refusedTitle}>
      <p class="mb-3 text-soft">{w.refusedLead}</p>
      <Rows label={w.refusedTitle}>
        {one.refusals.map(({ line, problem, cells }) => (
          <Row
            title={cells[title] || '—'}
            detail={problemText(view, problem)}
            aside={w.line(count(view, line))}
          />
        ))}
      </Rows>
      <div class="mt-4">
        <LinkButton href={view.href(`/market/file/${one.file}/refused.csv`)} icon="download" download>
          {w.refusedFile}
        </LinkButton>
      </div>
      <Pagination next={next} />
    </Card>
  )
}

export const readPost = post({
  path: '/market/file',
  again: filesPage,
  async handle(view, form) {
    const sent = form.file('file')
    if (!sent || sent.bytes.length === 0)
      throw kernelFailure('bad_input', { field: 'file', problem: 'missing' })
    const kept = await view.keep(sent)
    const { file } = await view.execute(readListingFile, { file: kept, name: sent.name }, once(view, form))
    return { to: `/market/file/${file}` }
  },
})

const filePost = (act: 'start' | 'stop') =>
  post({
    path: `/market/file/:file{[0-9a-f-]{36}}/${act}`,
    again: filePage,
    async handle(view, form) {
      const file = view.params.file ?? ''
      await view.execute(act === 'start' ? startListingFile : stopListingFile, { file }, once(view, form))
      const w = words[view.lang]
      return { to: `/market/file/${file}`, notice: act === 'start' ? w.started : w.stopped }
    },
  })

export const filePosts = [readPost, filePost('start'), filePost('stop')]
