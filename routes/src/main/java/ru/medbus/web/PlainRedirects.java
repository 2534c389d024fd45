package ru.medbus.web;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.view.RedirectView;

/** An address that a page leads on to is a text: braces in it, which somebody has sent, are no template to be filled. */
@Component
class PlainRedirects implements BeanPostProcessor {

    /** The resolver of views initialises each redirect as a bean. */
    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof RedirectView redirect) {
            redirect.setExpandUriTemplateVariables(false);
        }
        return bean;
    }
}
