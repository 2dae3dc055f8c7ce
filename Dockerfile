# syntax=docker/dockerfile:1
# The application for production: the built server and client, the packages they need at run time, and nothing else.
# The database is not inside: set DATABASE_URL (see docker-compose.yml).

FROM node:20-bookworm-slim AS manifests
WORKDIR /palabre
COPY package.json package-lock.json .npmrc ./
COPY shared/package.json shared/
COPY server/package.json server/
COPY client/package.json client/
COPY e2e/package.json e2e/

FROM manifests AS build
RUN npm ci --loglevel=error
COPY . .
RUN node scripts/run.mjs build

# The optional packages are the embedded PostgreSQL. npm makes the nested folder only when versions conflict.
FROM manifests AS packages
RUN npm ci --omit=dev --omit=optional --loglevel=error && mkdir -p server/node_modules

FROM node:20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 PALABRE_DATA=/data
WORKDIR /palabre
COPY LICENSE ./
COPY server/package.json server/
COPY --from=packages /palabre/node_modules node_modules
COPY --from=packages /palabre/server/node_modules server/node_modules
COPY --from=build /palabre/client/dist client/dist
COPY --from=build /palabre/server/dist server/dist
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --start-interval=2s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "--enable-source-maps", "server/dist/main.js"]
# Without the demonstration story.
CMD ["--empty"]
