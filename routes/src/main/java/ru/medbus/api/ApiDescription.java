package ru.medbus.api;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.servers.Server;
import org.springframework.context.annotation.Configuration;

/** What {@code /api/docs} says of the whole: who may call, how errors look. */
@Configuration
@OpenAPIDefinition(info = @Info(title = "Medbus: интерфейс для систем", version = "v1", description = """
    Интеграционная шина здравоохранения региона. Система опознаётся токеном (Authorization: Bearer …), который выдаёт \
    администратор шины, или клиентским сертификатом, и действует от имени одной организации (OID).

    Отказ всегда приходит как application/problem+json (RFC 9457): title и detail по-русски, violations — список \
    нарушений (where — место, rule — правило, text — что исправить). Ответ 503 с Retry-After означает, что документ не \
    принят и его надо повторить с тем же номером; повтор принятого документа безопасен."""), servers = @Server(url = "/", description = "Эта шина"), security = @SecurityRequirement(name = "token"))
@SecurityScheme(name = "token", type = SecuritySchemeType.HTTP, scheme = "bearer", description = "Токен системы")
class ApiDescription {}
