/** Raised when an address or an answer changes its meaning. */
export const apiVersion = '1'

/** RFC 9457, with the fields of ours. */
export const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'values'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string' },
    values: { type: 'object' },
    reference: { type: 'string' },
    instance: { type: 'string' },
  },
}

export const securitySchemes = {
  token: { type: 'http', scheme: 'bearer', bearerFormat: 'dure_…' },
  session: { type: 'apiKey', in: 'cookie', name: 'dure_session' },
}
