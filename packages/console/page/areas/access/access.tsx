export const Area = () => <h1 class="vh">Access</h1>;
