import { type Host, PUBLISHED, placeOf } from './host.ts';
import { nginxConfig } from './nginx.ts';

/** A container image with nginx, which runs without root. */
export const containerHost: Host = {
  id: 'container',
  title: 'a container',
  plan: (site) => ({
    files: {
      Containerfile: `FROM docker.io/nginxinc/nginx-unprivileged:stable-alpine
COPY server.conf /etc/nginx/conf.d/default.conf
COPY site.conf /etc/nginx/catalog.conf
COPY ${PUBLISHED} /usr/share/nginx/html
EXPOSE 8080
`,
      'server.conf':
        'server {\n    listen 8080;\n    root /usr/share/nginx/html;\n    include /etc/nginx/catalog.conf;\n}\n',
      'site.conf': nginxConfig(site),
    },
    copy: placeOf(site.base),
    keepCompressed: true,
    notes: [
      'Build and run it in this folder: podman build -t catalog . && podman run -p 8080:8080 catalog',
      'docker needs: docker build -f Containerfile -t catalog .',
    ],
  }),
};
