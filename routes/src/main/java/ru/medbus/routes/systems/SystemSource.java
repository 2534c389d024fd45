package ru.medbus.routes.systems;

import java.util.List;

/** Whoever talks to outside systems names them for the console, as a bean. */
public interface SystemSource {

    List<OutsideSystem> systems();
}
