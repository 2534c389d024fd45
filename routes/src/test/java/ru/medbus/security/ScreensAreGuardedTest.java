package ru.medbus.security;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.stereotype.Controller;

@AnalyzeClasses(packages = {"ru.medbus.console", "ru.medbus.web",
        "ru.medbus.security"}, importOptions = DoNotIncludeTests.class)
class ScreensAreGuardedTest {

    @ArchTest
    static final ArchRule everyScreenSaysWhomItIsFor = classes().that().areAnnotatedWith(Controller.class)
            .should().beAnnotatedWith(Allowed.class).orShould().beAnnotatedWith(ForEveryone.class);

    @ArchTest
    static final ArchRule nodeRemembersNobody = noClasses().should()
            .dependOnClassesThat().haveFullyQualifiedName("jakarta.servlet.http.HttpSession");
}
