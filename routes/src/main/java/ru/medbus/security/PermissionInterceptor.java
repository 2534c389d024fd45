package ru.medbus.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.access.Rights;

/**
 * Holds {@link Allowed} before a parameter is bound. A screen that says nothing is refused: who forgets to say whom a
 * page is for finds out at once. A person with an expired password gets no further than choosing another.
 */
@Component
class PermissionInterceptor implements HandlerInterceptor {
    private final CurrentUser user;

    PermissionInterceptor(CurrentUser user) {
        this.user = user;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method) || !ours(method) || open(method)) {
            return true;
        }
        if (user.person().filter(Rights::passwordExpired).isPresent()) {
            response.sendRedirect(request.getContextPath() + "/password");
            return false;
        }
        require(permissions(method));
        return true;
    }

    private void require(Permission... permissions) {
        if (Arrays.stream(permissions).noneMatch(user::may)) {
            throw new AccessDeniedException("Нужно право: " + Stream.of(permissions)
                    .map(permission -> "«" + permission.title() + "»").collect(Collectors.joining(" или ")));
        }
    }

    private static boolean ours(HandlerMethod method) {
        var name = method.getBeanType().getPackageName();
        return name.startsWith("ru.medbus.console") || name.startsWith("ru.medbus.web");
    }

    private static boolean open(HandlerMethod method) {
        return method.hasMethodAnnotation(ForEveryone.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ForEveryone.class)
                        && !method.hasMethodAnnotation(Allowed.class);
    }

    private static Permission[] permissions(HandlerMethod method) {
        return Optional.ofNullable(method.getMethodAnnotation(Allowed.class))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Allowed.class)))
                .map(Allowed::value).orElseGet(() -> new Permission[0]);
    }
}
