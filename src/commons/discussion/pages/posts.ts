import type { z } from 'zod'
import type { Command } from '../../../kernel/capability.ts'
import { action, type FormInput, type PageView } from '../../../ui/page.ts'
import { askToRead } from '../ask-to-read.ts'
import { comment } from '../comment.ts'
import { confirmReading } from '../confirm-reading.ts'
import { editComment } from '../edit-comment.ts'
import { hideComment } from '../hide-comment.ts'
import { react } from '../react.ts'
import { removeComment } from '../remove-comment.ts'
import { showComment } from '../show-comment.ts'
import { sumUp } from '../sum-up.ts'
import { placeOf } from '../thread.ts'
import { words } from '../words.ts'
import { threadPage } from './thread-page.tsx'

const aboutIn = (view: PageView) => ({ kind: view.params.kind ?? '', id: view.params.about ?? '' })

/** A form about a subject leads back to where people read it, to the place it concerned. */
function talkPost<I extends z.ZodType, R>(
  what: string,
  command: Command<I, R>,
  input: (form: FormInput, view: PageView) => unknown,
  anchor: (result: R, form: string) => string,
  notice?: 'done' | 'changed',
) {
  return action({
    path: `/discussion/:kind/:about/${what}`,
    again: threadPage,
    command,
    input,
    done: (result, view) => `${placeOf(aboutIn(view))}${anchor(result, what)}`,
    notice: notice && ((view) => words[view.lang][notice]),
  })
}

const toComment = (result: { comment: string }) => `#comment-${result.comment}`
const commentIn = (form: FormInput) => ({ comment: form.text('comment') })

export const posts = [
  talkPost(
    'comment',
    comment,
    (form, view) => ({
      about: aboutIn(view),
      parent: form.text('parent') || null,
      body: form.text('body'),
    }),
    toComment,
    'done',
  ),
  talkPost(
    'edit',
    editComment,
    (form) => ({ ...commentIn(form), body: form.text('body') }),
    toComment,
    'changed',
  ),
  talkPost('remove', removeComment, commentIn, toComment, 'changed'),
  talkPost(
    'hide',
    hideComment,
    (form) => ({ ...commentIn(form), because: form.text('because') }),
    toComment,
    'changed',
  ),
  talkPost('show', showComment, commentIn, toComment, 'changed'),
  talkPost(
    'react',
    react,
    (form) => {
      const pressed = form.text('reaction')
      return { ...commentIn(form), reaction: pressed === form.text('mine') ? null : pressed }
    },
    toComment,
  ),
  talkPost(
    'sum-up',
    sumUp,
    (form, view) => ({
      about: aboutIn(view),
      edition: Number(form.text('edition')),
      body: form.text('body'),
    }),
    () => '#summary',
    'done',
  ),
  talkPost(
    'ask',
    askToRead,
    (form, view) => ({ about: aboutIn(view), until: form.text('until') }),
    () => '',
    'done',
  ),
  talkPost(
    'read',
    confirmReading,
    (_, view) => ({ about: view.params.about }),
    () => '',
  ),
]
