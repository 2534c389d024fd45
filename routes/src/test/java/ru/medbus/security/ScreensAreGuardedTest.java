package ru.medbus.security;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;

class ScreensAreGuardedTest {
    private static final JavaClasses SCREENS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("ru.medbus.console", "ru.medbus.web", "ru.medbus.security");

    @Test
    void everyScreenSaysWhomItIsFor() {
        classes().that().areAnnotatedWith(Controller.class).should().beAnnotatedWith(Allowed.class)
                .orShould().beAnnotatedWith(ForEveryone.class).check(SCREENS);
    }

    @Test
    void nodeRemembersNobody() {
        noClasses().should().dependOnClassesThat().haveFullyQualifiedName("jakarta.servlet.http.HttpSession")
                .check(SCREENS);
    }
}
