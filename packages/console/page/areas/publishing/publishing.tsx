export const Area = () => <h1 class="vh">Publishing</h1>;
