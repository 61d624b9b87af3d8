import { Card } from '../../../ui/card.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Copy } from '../../../ui/copy.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { sentForm } from '../../../ui/sent-form.ts'
import { TextField } from '../../../ui/text-field.tsx'
import { issueMeter } from '../issue-meter.ts'
import { measuringWords } from '../measuring-words.ts'
import { meterCommand } from '../meter-key.ts'
import { revokeMeter } from '../revoke-meter.ts'
import type { PartProps } from './indicator-readings.tsx'
import { moment } from './parts.tsx'

/** The devices that send it by themselves, and a key for another one. */
export function MetersCard({ view, one }: PartProps) {
  if (one.ended || view.may(issueMeter) !== 'yes') return null
  const t = measuringWords[view.lang]
  const sent = sentForm(view, 'meter', ['name'])
  const secret = view.search.get('key')
  return (
    <Card title={t.meters}>
      <p class="mb-3 text-soft">{t.metersText}</p>
      {secret && /^duremeter_[\w-]{43}$/.test(secret) && <Secret view={view} one={one} secret={secret} />}
      {one.meters.length === 0 && <p class="mb-3">{t.metersNone}</p>}
      <Rows label={t.meters}>
        {one.meters.map(({ id, name, since }) => (
          <Row title={name} detail={t.since(moment(view, since))}>
            {view.may(revokeMeter) === 'yes' && (
              <Confirm
                label={t.meterRevoke}
                tone="quiet"
                question={t.meterRevokeText}
                submit={t.meterRevoke}
                action={view.href(`/care/indicators/${one.id}/meters/revoke`)}
                values={{ meter: id }}
                id={`revoke-${id}`}
                onceKey={`${view.key}-${id}`}
              />
            )}
          </Row>
        ))}
      </Rows>
      <Disclosure summary={t.meterIssue} open={sent.isSent}>
        <Form
          action={view.href(`/care/indicators/${one.id}/meters`)}
          id="meter"
          {...{ values: sent.values, errors: sent.errors }}
          submit={t.meterIssue}
        >
          <HiddenField name="form" value="meter" />
          <TextField name="name" label={t.meterName} hint={t.meterHint} maxlength={60} />
        </Form>
      </Disclosure>
    </Card>
  )
}

/** The key, this once, and what a meter sends with it. */
function Secret({ view, one, secret }: PartProps & { secret: string }) {
  const t = measuringWords[view.lang]
  const value = one.places > 0 ? `1.${'25'.slice(0, one.places)}` : '1'
  const row = { indicator: one.id, at: view.now.toISOString(), value }
  const sent = [
    `POST ${view.origin ?? ''}/api/v1${view.href(`/${meterCommand.replace('.', '/')}`)}`,
    `Authorization: Bearer ${secret}`,
    'Content-Type: application/json',
    '',
    JSON.stringify({ rows: [row] }),
  ]
  return (
    <div id="key" class="mb-4 rounded-xl border border-line bg-raised p-4">
      <p class="mb-2 font-bold">{t.meterOnce}</p>
      <Copy value={secret} label={t.meterKey} />
      <Disclosure summary={t.meterHow}>
        <p class="mb-2">{t.meterHowText}</p>
        <pre class="text-sm break-all whitespace-pre-wrap">{sent.join('\n')}</pre>
      </Disclosure>
    </div>
  )
}
