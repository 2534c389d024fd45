package ru.medbus.adapters.signature;

/**
 * A file of a watched folder that is of no use, for the console.
 *
 * @param file name within its folder
 * @param why  in Russian
 */
public record FileProblem(String file, String why) {}
