import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { once } from '../../../ui/typed.ts'
import { accountPath } from '../../books/account-words.ts'
import { dropRule } from '../drop-rule.ts'
import { rules } from '../query-rules.ts'
import { words } from '../words.ts'

export const rulesPage = page({
  path: '/bank/rules',
  title: (view) => words[view.lang].rulesTitle,
  async render(view) {
    const w = words[view.lang]
    const { rules: list } = await view.ask(rules, {})
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/bank') }, { label: w.rulesTitle }]} />
        <PageHead title={w.rulesTitle} lead={w.rulesLead} />
        <Card>
          {list.length === 0 ? (
            <Empty
              icon="rules"
              title={w.rulesEmpty}
              action={{ href: view.href('/bank/queue'), label: w.queueTitle }}
            >
              {w.rulesEmptyText}
            </Empty>
          ) : (
            <Rows>
              {list.map((one) => (
                <Row
                  title={w.ruleSays(one.words)}
                  detail={`${one.direction === 'in' ? w.ruleIn : w.ruleOut} → ${accountPath(one.account, view.lang)}`}
                  aside={
                    <Form
                      action={view.href('/bank/rules')}
                      id={`drop-${one.id}`}
                      onceKey={`${view.key}-${one.id}`}
                    >
                      <HiddenField name="rule" value={one.id} />
                      <Button tone="text">{w.drop}</Button>
                    </Form>
                  }
                />
              ))}
            </Rows>
          )}
        </Card>
      </>
    )
  },
})

export const dropPost = post({
  path: '/bank/rules',
  again: rulesPage,
  async handle(view, form) {
    await view.execute(dropRule, { rule: form.text('rule') }, once(view, form))
    return { to: '/bank/rules', notice: words[view.lang].dropped }
  },
})
