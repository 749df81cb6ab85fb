# syntax=docker/dockerfile:1

FROM node:22-bookworm-slim AS widget
WORKDIR /src
COPY openapi openapi
COPY ui-tokens ui-tokens
COPY ui-text ui-text
COPY widget widget
RUN npm ci --prefix openapi/typescript --no-audit --no-fund \
    && npm ci --prefix widget --no-audit --no-fund \
    && npm run build --prefix widget

FROM rust:1.95-bookworm AS build
WORKDIR /src
COPY . .
COPY --from=widget /src/widget/dist widget/dist
# The queries are checked against the committed .sqlx; no database is needed to build.
ENV SQLX_OFFLINE=true
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/src/target \
    cargo build --release --locked --package frontdesk \
    && cp target/release/frontdesk /frontdesk

FROM debian:bookworm-slim
# PostgreSQL's programs only, for the embedded database: Debian's own cluster is never made.
# curl asks after the server's health; the certificates are for a DATABASE_URL with TLS.
RUN mkdir -p /etc/postgresql-common/createcluster.d \
    && echo 'create_main_cluster = false' > /etc/postgresql-common/createcluster.d/frontdesk.conf \
    && apt-get update \
    && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends ca-certificates curl postgresql-15 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --user-group --home-dir /var/lib/frontdesk --shell /usr/sbin/nologin frontdesk \
    && install -d -o frontdesk -g frontdesk -m 0700 /var/lib/frontdesk

COPY --from=build /frontdesk /usr/local/bin/frontdesk

USER frontdesk
ENV HOST=0.0.0.0 PORT=4000 FRONTDESK_DATA_DIR=/var/lib/frontdesk
VOLUME /var/lib/frontdesk
EXPOSE 4000
# A first start makes the database cluster, hence the start period.
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
    CMD curl --fail --silent --show-error --output /dev/null "http://127.0.0.1:$PORT/healthz"
# The server lets what is under way finish, for up to ten seconds.
STOPSIGNAL SIGTERM
CMD ["frontdesk", "serve"]
