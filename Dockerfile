# The service; also the command line and the simulator. Plain "docker build" is enough, with BuildKit or without.
ARG NODE_IMAGE=node:26.10.0-slim

FROM ${NODE_IMAGE} AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# The optional packages stay out: Node comes from the base image, PostgreSQL from DATABASE_URL.
RUN npm ci --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund

FROM ${NODE_IMAGE}
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY . .
# The one folder that the service's user may write to: what it exchanges with others as files.
RUN mkdir /var/lib/kuntasilta && chown 10001:10001 /var/lib/kuntasilta
ENV NODE_ENV=production KUNTASILTA_HTTP_HOST=0.0.0.0 KUNTASILTA_OPS_HOST=0.0.0.0 KUNTASILTA_OPS_PORT=9090
USER 10001:10001
EXPOSE 8080 9090
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.KUNTASILTA_OPS_PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1))"]
# As "npm start" does: less memory for a little more collecting of garbage.
CMD ["node", "--max-semi-space-size=8", "--heap-growing-percent=60", "service/main.ts"]
