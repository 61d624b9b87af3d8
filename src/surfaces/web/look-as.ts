import type { Context } from 'hono'
import { kernelFailure } from '../../kernel/failure.ts'
import { isId } from '../../kernel/fields.ts'
import { sendTo } from './answers.ts'
import { setCookie } from './cookies.ts'
import { readForm } from './form-input.ts'
import { lookingAsCookie } from './looking-as.ts'
import { answerProblem } from './problems.tsx'
import { pageView } from './view.ts'
import { visitOf } from './visit.ts'
import type { Web } from './web.ts'

/** Answers the switch "whose place": looks at another's, or comes back to one's own. */
export function lookAsHandler(web: Web) {
  return async (c: Context): Promise<Response> => {
    const visit = await visitOf(web, c)
    try {
      const head = await web.heads(c.req.param('slug') ?? '')
      if (!head) throw kernelFailure('no_such_commons')
      const home = `/c/${head.slug}`
      const agent = (await readForm(c)).text('agent')
      const cookie = (value: string, maxAge?: number) =>
        setCookie(lookingAsCookie, value, { maxAge, secure: web.https })
      if (agent === '') return sendTo(`${home}/people/helping`, [cookie('', 0)])
      const as = isId(agent) ? { commons: head.id, agent } : undefined
      const at = { web, head, params: {}, search: new URLSearchParams(), key: '' }
      const { lookingAs } = await pageView({ ...at, visit: { ...visit, as } })
      if (!lookingAs) throw kernelFailure('not_found', { what: 'members.agent' })
      return sendTo(home, [cookie(`${head.id}~${agent}`)])
    } catch (error) {
      return answerProblem({ web, c, visit, error })
    }
  }
}
