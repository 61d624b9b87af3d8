import type { PageView } from '../../../ui/page.ts'
import type { Inline } from '../inline.ts'
import { type Block, blocksOf, type ListItem, titlesIn } from '../markup.ts'
import { linked } from '../query-pages.ts'
import { words } from '../words.ts'

/** Where links to other pages lead, by the title as written. */
type Places = ReadonlyMap<string, string>
type Inside = { view: PageView; places: Places }

/** A page's text as it reads, with links to other pages; asks once which of them are there. */
export async function rendered(view: PageView, text: string) {
  const blocks = blocksOf(text)
  const titles = titlesIn(blocks)
  const { pages } = titles.length > 0 ? await view.ask(linked, { titles }) : { pages: [] }
  const inside = { view, places: new Map(pages.map(({ title, page }) => [title, page])) }
  return {
    contents: <Contents view={view} blocks={blocks} />,
    body: (
      <div class="prose-body break-words">
        {blocks.map((block) => (
          <BlockPart {...inside} block={block} />
        ))}
      </div>
    ),
  }
}

/** Only long pages need one. */
const fewestHeadings = 3

function Contents({ view, blocks }: { view: PageView; blocks: readonly Block[] }) {
  const headings = blocks.filter((one) => one.is === 'heading')
  if (headings.length < fewestHeadings) return null
  const label = words[view.lang].contents
  return (
    <nav aria-label={label} class="mb-4 rounded-xl bg-raised px-4 py-3 text-[0.9375rem]">
      <p class="font-bold">{label}</p>
      <ul>
        {headings.map(({ level, id, text }) => (
          <li class={level === 2 ? '' : level === 3 ? 'ps-4' : 'ps-8'}>
            <a href={`#${id}`} class="quiet-link touch inline-flex items-center">
              {plainText(text)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const plainText = (pieces: readonly Inline[]): string =>
  pieces
    .map((one) => ('label' in one ? one.label : 'inside' in one ? plainText(one.inside) : one.text))
    .join('')

function BlockPart({ block, ...inside }: Inside & { block: Block }) {
  if (block.is === 'heading') return <Heading {...inside} block={block} />
  if (block.is === 'rule') return <hr class="border-line" />
  if (block.is === 'list') return <List {...inside} items={block.items} ordered={block.ordered} />
  if (block.is === 'code')
    return (
      <pre class="overflow-x-auto rounded-xl bg-raised p-4 text-sm">
        <code>{block.text}</code>
      </pre>
    )
  const lines = <Lines {...inside} lines={block.lines} />
  return block.is === 'quote' ? <blockquote>{lines}</blockquote> : <p>{lines}</p>
}

function Heading({ block, ...inside }: Inside & { block: Block & { is: 'heading' } }) {
  const text = <Pieces {...inside} pieces={block.text} />
  if (block.level === 2) return <h2 id={block.id}>{text}</h2>
  if (block.level === 3) return <h3 id={block.id}>{text}</h3>
  return (
    <h4 id={block.id} class="font-bold">
      {text}
    </h4>
  )
}

function List({ items, ordered, ...inside }: Inside & { items: readonly ListItem[]; ordered: boolean }) {
  const entries = items.map(({ text, inner }) => (
    <li>
      <Pieces {...inside} pieces={text} />
      {inner.length > 0 && <List {...inside} items={inner} ordered={ordered} />}
    </li>
  ))
  return ordered ? <ol>{entries}</ol> : <ul>{entries}</ul>
}

/** A line's end is a line's end, as people expect who never heard of Markdown. */
function Lines({ lines, ...inside }: Inside & { lines: readonly (readonly Inline[])[] }) {
  return (
    <>
      {lines.map((pieces, at) => (
        <>
          {at > 0 && <br />}
          <Pieces {...inside} pieces={pieces} />
        </>
      ))}
    </>
  )
}

function Pieces({ pieces, ...inside }: Inside & { pieces: readonly Inline[] }) {
  return (
    <>
      {pieces.map((piece) => (
        <Piece {...inside} piece={piece} />
      ))}
    </>
  )
}

function Piece({ piece, ...inside }: Inside & { piece: Inline }) {
  if (piece.is === 'text') return <>{piece.text}</>
  if (piece.is === 'code') return <code class="rounded bg-raised px-1">{piece.text}</code>
  if (piece.is === 'page') return <PageLink {...inside} title={piece.title} label={piece.label} />
  if (piece.is === 'link')
    return (
      <a href={piece.href} rel="nofollow noopener ugc">
        {piece.label}
      </a>
    )
  return <Stressed {...inside} piece={piece} />
}

function Stressed({ piece, ...inside }: Inside & { piece: Inline & { inside: Inline[] } }) {
  const within = <Pieces {...inside} pieces={piece.inside} />
  return piece.is === 'strong' ? <strong>{within}</strong> : <em>{within}</em>
}

/** A page that is not there yet invites to write it. */
function PageLink({ view, places, title, label }: Inside & { title: string; label: string }) {
  const page = places.get(title)
  if (page) return <a href={view.href(`/knowledge/pages/${page}`)}>{label}</a>
  if (title === '') return <>{label}</>
  return (
    <a href={view.href(`/knowledge/new?title=${encodeURIComponent(title)}`)} class="text-vermilion!">
      {label}
      <span class="sr-only"> ({words[view.lang].missing})</span>
    </a>
  )
}
