import { fileHash } from '../../../kernel/fields.ts'
import { Card } from '../../../ui/card.tsx'
import { FileField } from '../../../ui/file-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import type { PageView } from '../../../ui/page.ts'
import { mostPictures } from '../article.ts'
import { words } from '../words.ts'

/** The pictures as they stand while one fills in the page: in its address, the one just stored last. */
export function picturesIn(view: PageView, stored: readonly string[]): string[] {
  const kept = view.search.get('pictures') ?? view.values.pictures
  const file = view.search.get('file')
  const all = [...(kept === undefined || kept === null ? stored : kept.split(',')), ...(file ? [file] : [])]
  return [...new Set(all.filter((one) => fileHash().safeParse(one).success))].slice(0, mostPictures)
}

interface PicturesProps {
  view: PageView
  pictures: readonly string[]
  /** The page they belong to. */
  page: string
}

/** Stored first, by a form of its own; saving what is sold then keeps them. */
export function Pictures({ view, pictures, page }: PicturesProps) {
  const w = words[view.lang]
  const withThese = (all: readonly string[]) => `${page}?pictures=${all.join(',')}`
  return (
    <Card title={w.picture}>
      {pictures.length > 0 && (
        <ul class="mb-4 grid grid-cols-2 gap-3 sm:grid-cols-4">
          {pictures.map((one, at) => (
            <li class="flex flex-col gap-1">
              <img
                src={view.href(`/files/${one}`)}
                alt={w.pictureNo(at + 1)}
                class="aspect-square w-full rounded-xl object-cover"
              />
              <a class="quiet-link" href={withThese(pictures.filter((other) => other !== one))}>
                {w.dropPicture}
              </a>
              {at > 0 && (
                <a class="quiet-link" href={withThese([one, ...pictures.filter((other) => other !== one)])}>
                  {w.pictureFirst}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      {pictures.length < mostPictures ? (
        <Form action={view.href('/files')} upload submit={w.upload} submitTone="quiet">
          <FileField name="file" label={w.pictureFile} hint={w.pictureHint(mostPictures)} accept="image/*" />
          <HiddenField name="back" value={withThese(pictures)} />
        </Form>
      ) : (
        <p class="text-soft">{w.picturesFull(mostPictures)}</p>
      )}
    </Card>
  )
}

/** Each of them, the first large, as far as they stand side by side. */
export function Gallery({ view, pictures }: Pick<PicturesProps, 'view' | 'pictures'>) {
  const w = words[view.lang]
  const [first, ...others] = pictures
  if (!first) return null
  const link = (one: string, at: number, size: string) => (
    <a href={view.href(`/files/${one}`)}>
      <img
        src={view.href(`/files/${one}`)}
        alt={w.pictureNo(at)}
        loading="lazy"
        class={`${size} rounded-xl object-cover`}
      />
    </a>
  )
  return (
    <div class="mb-4 flex flex-col gap-2">
      {link(first, 1, 'max-h-96')}
      {others.length > 0 && (
        <div class="flex flex-wrap gap-2">{others.map((one, at) => link(one, at + 2, 'size-20'))}</div>
      )}
    </div>
  )
}
