package ru.medbus.adapters.signature;

import java.util.List;

/**
 * What a watched folder holds at one moment. A new object stands for a changed folder.
 *
 * @param items    of all files that could be read
 * @param problems of the files that could not
 */
record FolderContents<T>(List<T> items, List<FileProblem> problems) {}
