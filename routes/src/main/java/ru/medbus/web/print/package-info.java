/** Papers and spreadsheets: forms that the law asks for as PDF, lists as XLSX, codes that scanners read. */
package ru.medbus.web.print;
