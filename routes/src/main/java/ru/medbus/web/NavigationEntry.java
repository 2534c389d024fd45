package ru.medbus.web;

import java.util.Optional;
import ru.medbus.domain.access.Permission;

/**
 * A page of the left list; every module declares its own as beans.
 *
 * @param module heading it stands under
 * @param path   where it leads; also marks it as the current one
 * @param needs  permission without which it is not shown; empty for everyone
 * @param order  place within the whole list
 */
public record NavigationEntry(String module, String title, String path, Optional<Permission> needs, int order) {

    public static NavigationEntry of(String module, String title, String path, Permission needs, int order) {
        return new NavigationEntry(module, title, path, Optional.of(needs), order);
    }
}
