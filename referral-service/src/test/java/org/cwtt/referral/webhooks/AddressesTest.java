package org.cwtt.referral.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "0.0.0.0",
                "0.1.2.3",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "::7f00:1"
            })
    void privateAndSpecialAddressesAreTold(String address) throws UnknownHostException {
        // When
        boolean isPrivate = Addresses.isPrivate(InetAddress.getByName(address));

        // Then
        assertThat(isPrivate).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "100.128.0.1", "172.32.0.1", "196.25.1.1", "2001:4860:4860::8888"})
    void publicAddressesAreTold(String address) throws UnknownHostException {
        // When
        boolean isPrivate = Addresses.isPrivate(InetAddress.getByName(address));

        // Then
        assertThat(isPrivate).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://8.8.8.8/hook",
                "https://user:secret@8.8.8.8/hook",
                "ftp://8.8.8.8/hook",
                "file:///etc/passwd",
                "https://127.0.0.1/hook",
                "https://[::1]/hook",
                "https://localhost/hook",
                "https:hook"
            })
    void noOtherThanPublicHttpsIsCalled(String url) {
        // When, Then
        assertThatThrownBy(() -> Addresses.allowed(URI.create(url), false, InetAddress::getAllByName))
                .isInstanceOf(ForbiddenAddressException.class);
    }

    @Test
    void aClosedNetworkMayBeAllowed() {
        // When, Then
        assertThatCode(() ->
                        Addresses.allowed(URI.create("http://127.0.0.1:8080/hook"), true, InetAddress::getAllByName))
                .doesNotThrowAnyException();
        assertThatCode(() -> Addresses.allowed(URI.create("https://8.8.8.8/hook"), false, InetAddress::getAllByName))
                .doesNotThrowAnyException();
    }
}
