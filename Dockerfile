# syntax=docker/dockerfile:1
# École in a container: built from source, run by a Java runtime cut down to what it uses, as an ordinary user.

FROM node:20-bookworm-slim AS node

FROM maven:3.9-eclipse-temurin-17 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /src
COPY . .
ARG TARGETARCH=amd64
# The image runs on one platform, so it carries the PostgreSQL of that platform alone.
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.cache \
    mvn -B -q -Pplatform-linux-${TARGETARCH} package -DskipTests
RUN jlink --output /runtime --strip-debug --no-header-files --no-man-pages --compress=2 --include-locales=en,fr \
    --add-modules java.base,java.desktop,java.instrument,java.logging,java.management,java.naming,java.security.jgss,java.security.sasl,java.sql,java.xml,jdk.crypto.ec,jdk.localedata,jdk.unsupported,jdk.zipfs

FROM debian:12-slim
# The bundled PostgreSQL needs the C++ runtime, and refuses root and users without a name.
RUN apt-get update \
    && apt-get install -y --no-install-recommends libstdc++6 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /data ecole \
    && install -d -o ecole -g ecole -m 0700 /data
COPY --from=build /runtime /opt/java
COPY --from=build /src/target/ecole.jar /opt/ecole/ecole.jar
# A class-data archive from one start halves the work of every later one. It builds on the runtime's own, which jlink leaves out.
RUN /opt/java/bin/java -Xshare:dump && install -d -o ecole -g ecole /opt/ecole/cds
USER ecole
RUN ECOLE_EXIT_AFTER_START=1 ECOLE_DATA=/tmp/training \
    /opt/java/bin/java -XX:ArchiveClassesAtExit=/opt/ecole/cds/ecole.jsa -jar /opt/ecole/ecole.jar \
    && rm -rf /tmp/training
ENV ECOLE_DATA=/data
VOLUME /data
EXPOSE 3000
# Behind its own certificate École answers HTTPS alone: then it is enough that it takes the connection.
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${ECOLE_PORT:-3000} && { [ -n \"$ECOLE_TLS_CERT\" ] || { printf 'GET /api/health HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '\"status\":\"ok\"' <&3; }; }"]
ENTRYPOINT ["/opt/java/bin/java", "-XX:SharedArchiveFile=/opt/ecole/cds/ecole.jsa", "-XX:MaxRAMPercentage=50", "-jar", "/opt/ecole/ecole.jar"]
