'use strict';

// Requests tried out here go by the cookie of whoever is signed in, so they need the proof that every unsafe request of a page needs.
const withProof = (request) => {
  const proof = document.cookie.split('; ').find((cookie) => cookie.startsWith('XSRF-TOKEN='));
  if (proof) {
    request.headers['X-XSRF-TOKEN'] = proof.slice('XSRF-TOKEN='.length);
  }
  return request;
};

SwaggerUIBundle({
  url: 'openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  filter: true,
  validatorUrl: null,
  requestInterceptor: withProof,
});
