import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Definitions } from '../../../ui/definitions.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { type Asked, show } from './site.ts'
import { sourceArchive } from './source-archive.ts'
import { siteWords } from './words.ts'

const root = join(import.meta.dirname, '../../../..')
const { version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** Where the source of this very program is, as its licence asks. */
export function sourcePage(asked: Asked): Promise<Response> {
  const w = siteWords[asked.lang]
  return show(
    asked,
    { title: w.sourceTitle },
    <div class="mx-auto max-w-2xl">
      <PageHead title={w.sourceTitle} lead={w.sourceLead} />
      <Card>
        <Definitions
          items={[
            { term: w.version, value: version },
            { term: w.licence, value: license },
          ]}
        />
        <div class="mt-4">
          <LinkButton href={`/source/dure-${version}.tar.gz`} icon="download" tone="primary" download>
            {w.sourceGet}
          </LinkButton>
        </div>
      </Card>
    </div>,
  )
}

/** The sources as they run here, changed ones too. */
export async function sourceDownload(): Promise<Response> {
  const headers = {
    'content-type': 'application/gzip',
    'content-disposition': `attachment; filename="dure-${version}.tar.gz"`,
    'x-content-type-options': 'nosniff',
  }
  return new Response((await sourceArchive(root, `dure-${version}`)) as never, { headers })
}
