# Footnote as an image: docs/operating.md says how to run it. Only /data is written; the rest may be read-only.

# By version and not by digest, which only a registry knows; add one where the same bytes must come again.
FROM node:22.23.3-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev
COPY tsconfig.json tsconfig.build.json ./
COPY assets assets
COPY commands commands
COPY src src
RUN npm run build
# The compiler, types and maps never run, nor does what is for an Alpine image: 70 MB.
RUN rm -rf node_modules/.bin node_modules/typescript node_modules/@typescript node_modules/@libsql/*-musl dist/.tsbuildinfo \
  && find node_modules -name '*.d.ts' -delete -o -name '*.d.[cm]ts' -delete -o -name '*.map' -delete
# A new volume takes the owner of the folder it is laid over.
RUN mkdir data

FROM node:22.23.3-slim
LABEL org.opencontainers.image.title="Footnote" \
  org.opencontainers.image.description="A Discord bot that answers over articles in the article's own words" \
  org.opencontainers.image.licenses="MIT"
WORKDIR /app
COPY LICENSE NOTICE.md ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY corpus corpus
COPY --from=build --chown=node:node /app/data /data
ENV NODE_ENV=production DATA_DIR=/data
VOLUME /data
USER node
# Node itself is the process that is told to stop, not npm or a shell, which keep signals to themselves.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["node", "-e", "const { HEALTH_PORT: port, SHARDS: shards } = process.env; if (port) fetch('http://127.0.0.1:' + (Number(port) + (parseInt(shards) || 0)) + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/src/main.js"]
